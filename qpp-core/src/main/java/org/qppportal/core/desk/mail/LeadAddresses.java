package org.qppportal.core.desk.mail;

import java.util.Locale;
import java.util.Map;

/**
 * Whom to tell when a ticket of a team is late.
 *
 * @param helpDesk the address of who leads the help desk
 * @param program the same for program staff
 */
public record LeadAddresses(String helpDesk, String program) {

  /**
   * Reads the settings.
   *
   * @param byDefault the desk's own address
   * @throws IllegalArgumentException naming the setting that is no address
   */
  public static LeadAddresses from(Map<String, String> environment, String byDefault) {
    return new LeadAddresses(
        address(environment, "QPP_LEAD_HELP_DESK", byDefault),
        address(environment, "QPP_LEAD_PROGRAM", byDefault));
  }

  private static String address(Map<String, String> environment, String name, String byDefault) {
    String address = environment.getOrDefault(name, "").strip();
    if (address.isEmpty()) {
      return byDefault;
    }
    if (!MailAddress.isPlain(address)) {
      throw new IllegalArgumentException(
          name + " must be an e-mail address without a name, like lead@example.com.");
    }
    return address.toLowerCase(Locale.ROOT);
  }
}
