package org.qppportal.launcher;

/**
 * The demonstration's secrets, in one place. They open nothing but made-up data on this machine; a
 * real installation sets its own through the environment.
 */
final class DemoSecrets {

  static final String OIDC_CLIENT = "qpp-portal-demo-secret";
  static final String CREDENTIALS_CLIENT = "qpp-credentials-demo-secret";
  static final String REGISTRY_CLIENT = "registry-demo-secret";
  static final String MAIL = "mail-demo-secret";
  static final String MAILBOX_PASSWORD = "mail-demo-password";
  static final String ACCOUNT_PASSWORD = "Try-the-portal-1";
  static final String KEYCLOAK_ADMIN = "admin";
  static final String KEYCLOAK_ADMIN_PASSWORD = "admin-of-the-demo";

  private DemoSecrets() {}
}
