#include "gui/app/icons.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

static void loadIcons() { Q_INIT_RESOURCE(icons); }

namespace gui {
namespace {

// A line drawing whose #444444 becomes the palette's colour; state icons have their own colours and are left alone.
class LineIcon : public QIconEngine
{
public:
    explicit LineIcon(const QString &name)
        : m_name(name)
    {
    }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override { return scaledPixmap(size, mode, state, 1); }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const QPalette palette = QApplication::palette();
        const QColor colour = mode == QIcon::Disabled ? palette.color(QPalette::Disabled, QPalette::WindowText)
            : mode == QIcon::Selected                 ? palette.color(QPalette::HighlightedText)
                                                      : palette.color(QPalette::WindowText);
        const QString key = QStringLiteral("facteur %1 %2x%3@%4 %5 %6")
                                .arg(m_name)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(scale)
                                .arg(colour.name(QColor::HexArgb))
                                .arg(int(mode));
        QPixmap drawn;
        if (QPixmapCache::find(key, &drawn))
            return drawn;
        QFile file(QStringLiteral(":/icons/%1.svg").arg(m_name));
        const bool there = file.open(QIODevice::ReadOnly);
        Q_ASSERT_X(there, "icon", qPrintable(m_name));
        QByteArray svg = there ? file.readAll() : QByteArray();
        svg.replace("#444444", colour.name().toLatin1());
        drawn = QPixmap(size);
        drawn.fill(Qt::transparent);
        QPainter painter(&drawn);
        if (mode == QIcon::Disabled)
            painter.setOpacity(0.55);
        QSvgRenderer(svg).render(&painter);
        painter.end();
        drawn.setDevicePixelRatio(scale);
        QPixmapCache::insert(key, drawn);
        return drawn;
    }
    QIconEngine *clone() const override { return new LineIcon(m_name); }
    QString key() const override { return QStringLiteral("facteur"); }

private:
    QString m_name;
};

} // namespace

QIcon icon(const QString &name)
{
    [[maybe_unused]] static const bool loaded = (loadIcons(), true);
    return QIcon(new LineIcon(name));
}

} // namespace gui
