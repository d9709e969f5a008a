// The base subject of RFC 5256 §2.1: what threads by subject and SORT SUBJECT compare.
#include "formats/mime/headers.h"
#include "formats/mime/text.h"

namespace mime {
namespace {

// subj-blob = "[" *BLOBCHAR "]" *WSP; returns its length at the start of text, 0: none
qsizetype blobLength(QByteArrayView text)
{
    if (text.isEmpty() || text.front() != '[')
        return 0;
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text[i] == '[')
            return 0;
        if (text[i] == ']') {
            ++i;
            while (i < text.size() && text[i] == ' ')
                ++i;
            return i;
        }
    }
    return 0;
}

// subj-refwd = ("re" / ("fw" ["d"])) *WSP [subj-blob] ":"
qsizetype refwdLength(QByteArrayView text)
{
    qsizetype i = 0;
    if (text.size() >= 2 && equalsIgnoringCase(text.first(2), "re"))
        i = 2;
    else if (text.size() >= 3 && equalsIgnoringCase(text.first(3), "fwd"))
        i = 3;
    else if (text.size() >= 2 && equalsIgnoringCase(text.first(2), "fw"))
        i = 2;
    else
        return 0;
    while (i < text.size() && text[i] == ' ')
        ++i;
    i += blobLength(text.sliced(i));
    return i < text.size() && text[i] == ':' ? i + 1 : 0;
}

QByteArrayView withoutSpaces(QByteArrayView text)
{
    while (!text.isEmpty() && text.front() == ' ')
        text = text.sliced(1);
    while (!text.isEmpty() && text.back() == ' ')
        text.chop(1);
    return text;
}

bool endsWithForward(QByteArrayView text) { return text.size() >= 5 && equalsIgnoringCase(text.last(5), "(fwd)"); }

} // namespace

QByteArray baseSubject(QByteArrayView subjectValue, bool *isReplyOrForward)
{
    bool marked = false;
    // The loops below go over the text again for each thing they take away: a subject is a line.
    constexpr qsizetype longest = 4000;
    subjectValue = subjectValue.first(qMin(longest, subjectValue.size()));
    // (1) UTF-8, tabs and runs of spaces to one space
    QByteArray squeezed = decodedHeader(subjectValue);
    squeezed = squeezed.simplified();
    QByteArrayView text = squeezed;
    for (;;) {
        // (2) trailers
        for (;;) {
            text = withoutSpaces(text);
            if (!endsWithForward(text))
                break;
            text.chop(5);
            marked = true;
        }
        // (3) leaders, (4) blobs while something is left, (5) again
        for (bool changed = true; changed;) {
            changed = false;
            text = withoutSpaces(text);
            qsizetype at = 0;
            while (const qsizetype blob = blobLength(text.sliced(at)))
                at += blob;
            if (const qsizetype leader = refwdLength(text.sliced(at))) {
                text = text.sliced(at + leader);
                marked = changed = true;
                continue;
            }
            const qsizetype blob = blobLength(text);
            if (blob > 0 && blob < text.size()) {
                text = text.sliced(blob);
                changed = true;
            }
        }
        // (6) [fwd: …]
        if (text.size() >= 6 && equalsIgnoringCase(text.first(5), "[fwd:") && text.back() == ']') {
            text = text.sliced(5, text.size() - 6);
            marked = true;
            continue;
        }
        break;
    }
    if (isReplyOrForward)
        *isReplyOrForward = marked;
    return text.toByteArray();
}

} // namespace mime
