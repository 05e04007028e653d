package org.qppportal.core.desk.mail;

import jakarta.mail.Session;
import java.util.Properties;
import org.qppportal.core.desk.mail.MailSettings.Protection;
import org.qppportal.core.desk.mail.MailSettings.Server;

/** How Jakarta Mail is to talk with our servers. */
final class MailSessions {

  private static final String CONNECT_MILLIS = "10000";
  private static final String ANSWER_MILLIS = "60000";
  private static final String FETCH_BYTES = "1048576";

  private MailSessions() {}

  static Session smtp(Server server, String bouncesTo) {
    Properties properties = common("smtp", server);
    properties.setProperty("mail.smtp.from", bouncesTo);
    properties.setProperty("mail.smtp.auth", Boolean.toString(server.user().isPresent()));
    return Session.getInstance(properties);
  }

  static Session imap(Server server) {
    Properties properties = common("imap", server);
    // By default a large message comes in very many small pieces.
    properties.setProperty("mail.imap.fetchsize", FETCH_BYTES);
    // A person whose mail program writes addresses a little wrong is a person all the same.
    properties.setProperty("mail.mime.address.strict", "false");
    return Session.getInstance(properties);
  }

  private static Properties common(String protocol, Server server) {
    Properties properties = new Properties();
    String prefix = "mail." + protocol + ".";
    boolean starttls = server.protection() == Protection.STARTTLS;
    properties.setProperty(prefix + "connectiontimeout", CONNECT_MILLIS);
    properties.setProperty(prefix + "timeout", ANSWER_MILLIS);
    properties.setProperty(prefix + "writetimeout", ANSWER_MILLIS);
    properties.setProperty(prefix + "starttls.enable", Boolean.toString(starttls));
    properties.setProperty(prefix + "starttls.required", Boolean.toString(starttls));
    properties.setProperty(
        prefix + "ssl.enable", Boolean.toString(server.protection() == Protection.TLS));
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    return properties;
  }
}
