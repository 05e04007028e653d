package org.qppportal.launcher;

/** What tests need of the demonstration accounts. */
public final class DemoAccount {

  private DemoAccount() {}

  /** The password of every one of them. */
  public static String password() {
    return DemoSecrets.ACCOUNT_PASSWORD;
  }
}
