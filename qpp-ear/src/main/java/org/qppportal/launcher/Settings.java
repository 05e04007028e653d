package org.qppportal.launcher;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where things are and what to start, read from the environment.
 *
 * @param wildflyHome the provisioned server
 * @param keycloakHome the unpacked Keycloak
 * @param ear the portal's archive
 * @param dataDirectory where PostgreSQL keeps its data and WildFly its logs; survives builds
 * @param warehouseDirectory where the claims warehouse keeps its files
 * @param httpPort the portal's port
 * @param managementPort WildFly's management port, which also serves health
 * @param keycloakPort the embedded Keycloak's port
 * @param keycloakManagementPort the embedded Keycloak's management port
 * @param databasePort the embedded PostgreSQL's port
 * @param smtpPort where the embedded mail server takes mail
 * @param imapPort where the embedded mail server's mailboxes are
 * @param externalMail whether mail servers of yours are used in place of the embedded one
 * @param externalDatabaseUrl a JDBC URL to use in place of the embedded PostgreSQL
 * @param externalIssuer an OpenID Connect issuer to use in place of the embedded Keycloak
 * @param databaseUser the database's user
 * @param databasePassword that user's password
 * @param oidcSecret the secret that the portal and Keycloak share
 * @param credentialsSecret the secret by which the portal issues vendors' credentials in Keycloak
 * @param mailSecret what makes the addresses for answers to the portal's mail unguessable
 * @param demo whether to make the demonstration population
 * @param rateLimit how many requests a client of the API may make, in place of the published limits
 * @param trustedProxies the addresses of proxies whose word on the client's address counts
 * @param javaOptions options for WildFly's virtual machine, in place of ours
 */
public record Settings(
    Path wildflyHome,
    Path keycloakHome,
    Path ear,
    Path dataDirectory,
    Path warehouseDirectory,
    int httpPort,
    int managementPort,
    int keycloakPort,
    int keycloakManagementPort,
    int databasePort,
    int smtpPort,
    int imapPort,
    boolean externalMail,
    Optional<String> externalDatabaseUrl,
    Optional<String> externalIssuer,
    String databaseUser,
    String databasePassword,
    String oidcSecret,
    String credentialsSecret,
    String mailSecret,
    boolean demo,
    Optional<String> rateLimit,
    Optional<String> trustedProxies,
    Optional<String> javaOptions) {

  /**
   * Reads the settings.
   *
   * @param root the project's folder
   * @param environment the process environment
   */
  public static Settings from(Path root, Map<String, String> environment) {
    Path target = root.resolve("qpp-ear/target");
    Path data =
        Path.of(environment.getOrDefault("QPP_DATA_DIR", root.resolve(".qpp").toString()))
            .toAbsolutePath();
    return new Settings(
        home(target.resolve("servers"), "wildfly-"),
        home(target.resolve("servers"), "keycloak-"),
        target.resolve("qpp-ear-1.0.0-SNAPSHOT.ear"),
        data,
        Path.of(environment.getOrDefault("QPP_WAREHOUSE_DIR", data.resolve("warehouse").toString()))
            .toAbsolutePath(),
        port(environment, "QPP_HTTP_PORT", 8080),
        port(environment, "QPP_MANAGEMENT_PORT", 9990),
        port(environment, "QPP_KEYCLOAK_PORT", 8180),
        port(environment, "QPP_KEYCLOAK_MANAGEMENT_PORT", 9180),
        port(environment, "QPP_DB_PORT", 5433),
        port(environment, "QPP_MAIL_SMTP_PORT", 3025),
        port(environment, "QPP_MAIL_IMAP_PORT", 3143),
        environment.containsKey("QPP_SMTP_HOST") || environment.containsKey("QPP_IMAP_HOST"),
        Optional.ofNullable(environment.get("QPP_DB_URL")),
        Optional.ofNullable(environment.get("QPP_OIDC_ISSUER")),
        environment.getOrDefault("QPP_DB_USER", "qpp"),
        environment.getOrDefault("QPP_DB_PASSWORD", "qpp"),
        environment.getOrDefault("QPP_OIDC_SECRET", DemoSecrets.OIDC_CLIENT),
        environment.getOrDefault("QPP_CREDENTIALS_SECRET", DemoSecrets.CREDENTIALS_CLIENT),
        environment.getOrDefault("QPP_MAIL_SECRET", DemoSecrets.MAIL),
        !"false".equals(environment.get("QPP_DEMO")),
        Optional.ofNullable(environment.get("QPP_RATE_LIMIT")),
        Optional.ofNullable(environment.get("QPP_TRUSTED_PROXIES")),
        Optional.ofNullable(environment.get("QPP_JAVA_OPTS")));
  }

  public String portalUrl() {
    return "http://localhost:" + httpPort;
  }

  /** The OpenID Connect issuer that people sign in with. */
  public String issuer() {
    return externalIssuer.orElse("http://localhost:" + keycloakPort + "/realms/qpp");
  }

  /** The JDBC URL of the portal's database. */
  public String databaseUrl() {
    return externalDatabaseUrl.orElse("jdbc:postgresql://127.0.0.1:" + databasePort + "/qpp");
  }

  private static int port(Map<String, String> environment, String name, int byDefault) {
    String text = environment.get(name);
    if (text == null || text.isBlank()) {
      return byDefault;
    }
    try {
      int port = Integer.parseInt(text.strip());
      if (port > 0 && port < 65_536) {
        return port;
      }
    } catch (NumberFormatException e) {
      throw new StartFailure(name + " must be a port number, but it is \"" + text + "\".", e);
    }
    throw new StartFailure(name + " must be between 1 and 65535, but it is " + text + ".");
  }

  private static Path home(Path servers, String prefix) {
    String[] names = servers.toFile().list((folder, name) -> name.startsWith(prefix));
    if (names == null || names.length != 1) {
      throw new StartFailure("The servers are not unpacked yet. Run ./qpp build first.");
    }
    return servers.resolve(names[0]);
  }
}
