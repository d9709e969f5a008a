#include "tests/support/imapstage.h"

QList<QByteArray> imapSamples()
{
    static const QList<QByteArray> samples {
        // 1: plain
        "From: Alice Example <alice@example.test>\r\nTo: Bob <bob@example.org>\r\nSubject: Invoice for March\r\n"
        "Date: Mon, 2 Mar 2026 10:00:00 +0100\r\nMessage-ID: <one@example.test>\r\n\r\nHello Bob,\r\nthe invoice is here.\r\n",
        // 2: reply, encoded words
        "From: =?utf-8?q?J=C3=BCrgen?= <juergen@example.org>\r\nTo: alice@example.test\r\nCc: carol@example.net\r\n"
        "Subject: =?utf-8?b?UmU6IEdyw7zDn2U=?=\r\nDate: Tue, 3 Mar 2026 09:00:00 +0000\r\nMessage-ID: <two@example.org>\r\n"
        "In-Reply-To: <one@example.test>\r\nReferences: <one@example.test>\r\nContent-Type: text/plain; charset=utf-8\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\n\r\nGr=C3=BC=C3=9Fe aus K=C3=B6ln\r\n",
        // 3: multipart with an attachment
        "From: carol@example.net\r\nTo: alice@example.test, bob@example.org\r\nSubject: Report\r\n"
        "Date: Wed, 4 Mar 2026 08:00:00 -0500\r\nMessage-ID: <three@example.net>\r\nMIME-Version: 1.0\r\n"
        "Content-Type: multipart/mixed; boundary=\"b1\"\r\n\r\npreamble\r\n--b1\r\nContent-Type: text/plain\r\n\r\nSee the attachment.\r\n"
        "--b1\r\nContent-Type: application/octet-stream; name=\"data.bin\"\r\nContent-Transfer-Encoding: base64\r\n"
        "Content-Disposition: attachment; filename=\"data.bin\"\r\n\r\nAAECAwQ=\r\n--b1--\r\n",
        // 4: a message in a message
        "From: dave@example.test\r\nTo: alice@example.test\r\nSubject: Fwd: Report\r\nDate: Thu, 5 Mar 2026 08:00:00 +0000\r\n"
        "Message-ID: <four@example.test>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=outer\r\n\r\n"
        "--outer\r\nContent-Type: text/plain\r\n\r\nForwarded.\r\n--outer\r\nContent-Type: message/rfc822\r\n\r\n"
        "From: carol@example.net\r\nSubject: Inner\r\nContent-Type: multipart/alternative; boundary=inner\r\n\r\n"
        "--inner\r\nContent-Type: text/plain\r\n\r\ninner text\r\n--inner\r\nContent-Type: text/html\r\n\r\n<b>inner</b>\r\n--inner--\r\n"
        "--outer--\r\n",
        // 5: no subject, no date
        "From: erin@example.test\r\nTo: alice@example.test\r\nX-Priority: 1\r\n\r\nxylophone\r\n",
    };
    return samples;
}
