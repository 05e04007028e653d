package org.qppportal.core.desk.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Writes the desk's mail. */
final class MailComposer {

  private static final String CLOSING =
      """

      This mail was sent by the Quality Payment Program's service desk. Do not send patients' data by mail.
      """;

  private static final String BY_REPLY =
      "\nYou can also answer by replying to this mail. Keep the address that it goes to.\n";

  private final ReplyAddress addresses;
  private final String portalUrl;

  MailComposer(ReplyAddress addresses, String portalUrl) {
    this.addresses = addresses;
    this.portalUrl = portalUrl;
  }

  /**
   * Tells about a ticket.
   *
   * @param number the ticket's number
   * @param link where it leads to
   * @param recipient whom to tell
   * @param goesOnFrom the Message-ID of what was sent before about the ticket
   * @param id makes the Message-ID unique
   */
  OutMail about(
      String number,
      TicketNotice notice,
      NoticeLink link,
      String recipient,
      Optional<String> goesOnFrom,
      UUID id) {
    String body =
        notice.sentence()
            + "\n\n"
            + link.invitation()
            + "\n"
            + portalUrl
            + link.path()
            + "\n"
            + (link.answerable() ? BY_REPLY : "")
            + CLOSING;
    return new OutMail(
        MailAddress.checked(recipient),
        link.answerable() ? addresses.of(number) : addresses.plain(),
        "[" + number + "] " + notice.subject(),
        body,
        messageId(number.toLowerCase(Locale.ROOT), id),
        goesOnFrom);
  }

  /**
   * Asks the sender of a question to prove their address.
   *
   * @param key what proves it
   */
  OutMail confirmation(String recipient, String key, UUID id) {
    String body =
        """
        Somebody wrote a question to the service desk and gave this address. If it was you, open
        this page within 24 hours and press the button there. Only then do we see the question:
        """
            + portalUrl
            + "/confirm?key="
            + key
            + "\n\nIf it was not you, do nothing. The question is deleted.\n"
            + CLOSING;
    return new OutMail(
        MailAddress.checked(recipient),
        addresses.plain(),
        "Confirm your question",
        body,
        messageId("confirm", id),
        Optional.empty());
  }

  /** Answers a mail that is too large. */
  OutMail tooLarge(String recipient, Optional<String> refused, UUID id) {
    String body =
        """
        We did not read your mail because it is larger than 30 megabytes.

        Send it again without files, or with smaller ones: files in a mail grow by a third on the
        way, so that about 20 megabytes arrive. Or sign in and add the files to your question:
        """
            + portalUrl
            + "/help\n"
            + CLOSING;
    return new OutMail(
        MailAddress.checked(recipient),
        addresses.plain(),
        "Your mail was too large",
        body,
        messageId("desk", id),
        refused);
  }

  private String messageId(String about, UUID id) {
    return "<" + about + "." + id + "@" + addresses.domain() + ">";
  }
}
