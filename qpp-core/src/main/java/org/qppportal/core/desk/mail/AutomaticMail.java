package org.qppportal.core.desk.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Knows mail that programs send: out-of-office notes, bounces, lists (RFC 3834, and the headers
 * that were used before it). An answer to one could be answered for ever.
 */
final class AutomaticMail {

  private static final Set<String> PRECEDENCE = Set.of("bulk", "list", "junk", "auto_reply");
  private static final List<String> SIGNS =
      List.of("X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-Auto-Reply", "List-Id");
  private static final Set<String> MAIL_SERVERS = Set.of("mailer-daemon", "postmaster");

  private AutomaticMail() {}

  static boolean is(Part message) throws MessagingException {
    String submitted = first(message, "Auto-Submitted");
    return !submitted.isEmpty() && !submitted.startsWith("no")
        || PRECEDENCE.contains(first(message, "Precedence"))
        || first(message, "Return-Path").replace(" ", "").equals("<>")
        || first(message, "Content-Type").startsWith("multipart/report")
        || hasSign(message)
        || isFromMailServer(first(message, "From"));
  }

  private static boolean hasSign(Part message) throws MessagingException {
    for (String name : SIGNS) {
      String value = first(message, name);
      if (!value.isEmpty() && !value.equals("no")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFromMailServer(String from) {
    String address = from.substring(from.lastIndexOf('<') + 1);
    int at = address.indexOf('@');
    return MAIL_SERVERS.contains(at < 0 ? address : address.substring(0, at));
  }

  private static String first(Part message, String name) throws MessagingException {
    String[] values = message.getHeader(name);
    return values == null ? "" : values[0].strip().toLowerCase(Locale.ROOT);
  }
}
