package org.qppportal.core.desk.mail;

import java.util.regex.Pattern;

/** Addresses that mail can be sent to: one, without a name, without anything that ends a header. */
public final class MailAddress {

  private static final int MOST = 254;
  private static final Pattern PLAIN =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");

  private MailAddress() {}

  /** Whether it is an address that mail can be sent to. */
  public static boolean isPlain(String address) {
    return address.length() <= MOST && PLAIN.matcher(address).matches();
  }

  /**
   * Lets a plain address through.
   *
   * @throws IllegalArgumentException when it is none; the message does not repeat it
   */
  static String checked(String address) {
    if (!isPlain(address)) {
      throw new IllegalArgumentException(
          "This is no e-mail address that the portal can write to. Write it like name@example.com.");
    }
    return address;
  }
}
