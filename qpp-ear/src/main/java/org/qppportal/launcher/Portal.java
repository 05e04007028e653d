package org.qppportal.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The running portal with the servers it started. Closing it stops them in reverse order. */
public final class Portal implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  /** Keycloak has no way to say that it will never answer but to end. */
  private static final Path NEVER = Path.of("/nonexistent");

  private final Settings settings;
  private final Consumer<String> progress;
  private Optional<Database> database = Optional.empty();
  private Optional<MailServer> mail = Optional.empty();
  private Optional<ServerProcess> keycloak = Optional.empty();
  private Optional<ServerProcess> wildfly = Optional.empty();
  private boolean stopping;

  private Portal(Settings settings, Consumer<String> progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Starts what the settings ask for and waits until the portal answers.
   *
   * @param progress told one line for each step
   */
  public static Portal start(Settings settings, Consumer<String> progress) {
    Portal portal = prepare(settings, progress);
    try {
      portal.startServers();
      return portal;
    } catch (RuntimeException e) {
      portal.close();
      throw e;
    }
  }

  /** Checks that the portal can start, without starting it yet. */
  static Portal prepare(Settings settings, Consumer<String> progress) {
    refuseBusyPorts(settings);
    return new Portal(settings, progress);
  }

  void startServers() {
    if (settings.externalDatabaseUrl().isEmpty()) {
      startDatabase();
    }
    if (!settings.externalMail()) {
      startMail();
    }
    // Keycloak and WildFly do not need each other to start: the portal reads Keycloak's keys at the
    // first sign-in.
    if (settings.externalIssuer().isEmpty()) {
      launchKeycloak();
    }
    launchWildfly();
    CompletableFuture<Void> identity = CompletableFuture.runAsync(this::awaitKeycloak);
    awaitWildfly();
    try {
      identity.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof StartFailure failure ? failure : e;
    }
  }

  /** Starts the embedded PostgreSQL. */
  public synchronized void startDatabase() {
    database = Optional.of(Database.start(settings));
    progress.accept("PostgreSQL is ready at " + settings.databaseUrl());
  }

  /** Stops the embedded PostgreSQL, as an outage would. */
  public synchronized void stopDatabase() {
    database.ifPresent(Database::close);
    database = Optional.empty();
  }

  /** Starts the embedded mail server, with empty mailboxes. */
  public synchronized void startMail() {
    mail = Optional.of(MailServer.start(settings));
    progress.accept(
        "Mail is caught in " + MailServer.folder(settings) + ", one file for each message");
  }

  /** Stops the embedded mail server, as an outage would. */
  public synchronized void stopMail() {
    mail.ifPresent(MailServer::close);
    mail = Optional.empty();
  }

  private synchronized void launchKeycloak() {
    Map<String, String> environment = new HashMap<>();
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", DemoSecrets.KEYCLOAK_ADMIN);
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", DemoSecrets.KEYCLOAK_ADMIN_PASSWORD);
    environment.put("KC_DB_USERNAME", settings.databaseUser());
    environment.put("KC_DB_PASSWORD", settings.databasePassword());
    environment.put("QPP_OIDC_SECRET", settings.oidcSecret());
    environment.put("QPP_CREDENTIALS_SECRET", settings.credentialsSecret());
    environment.put("QPP_PORTAL_URL", settings.portalUrl());
    environment.put("QPP_DEMO_REGISTRY_SECRET", DemoSecrets.REGISTRY_CLIENT);
    environment.put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
    keycloak =
        Optional.of(
            ServerProcess.start(
                "Keycloak",
                List.of(
                    settings.keycloakHome().resolve("bin/kc.sh").toString(),
                    "start",
                    "--import-realm",
                    "--db=postgres",
                    "--db-url=jdbc:postgresql://127.0.0.1:" + settings.databasePort() + "/keycloak",
                    "--cache=local",
                    "--http-enabled=true",
                    "--http-host=127.0.0.1",
                    "--http-port=" + settings.keycloakPort(),
                    "--http-management-port=" + settings.keycloakManagementPort(),
                    "--hostname=http://localhost:" + settings.keycloakPort()),
                environment,
                settings.dataDirectory().resolve("log/keycloak.log")));
  }

  private void awaitKeycloak() {
    keycloak.ifPresent(
        server -> {
          server.awaitReady(settings.issuer(), NEVER, PATIENCE);
          progress.accept("Keycloak is ready at " + settings.issuer());
        });
  }

  /** Starts the embedded Keycloak and waits until its realm answers. */
  public void startKeycloak() {
    launchKeycloak();
    awaitKeycloak();
  }

  /** Stops the embedded Keycloak, as an outage would. */
  public synchronized void stopKeycloak() {
    keycloak.ifPresent(ServerProcess::close);
    keycloak = Optional.empty();
  }

  private void launchWildfly() {
    launchWildfly(Map.of());
  }

  private synchronized void launchWildfly(Map<String, String> more) {
    Path base = settings.dataDirectory().resolve("wildfly");
    prepareServerBase(base);
    Map<String, String> environment = new HashMap<>();
    environment.put("QPP_DB_URL", settings.databaseUrl());
    environment.put("QPP_DB_USER", settings.databaseUser());
    environment.put("QPP_DB_PASSWORD", settings.databasePassword());
    environment.put("QPP_OIDC_ISSUER", settings.issuer());
    environment.put("QPP_OIDC_SECRET", settings.oidcSecret());
    environment.put("QPP_CREDENTIALS_SECRET", settings.credentialsSecret());
    environment.put("QPP_WAREHOUSE_DIR", settings.warehouseDirectory().toString());
    environment.put("QPP_DEMO", Boolean.toString(settings.demo()));
    environment.put("QPP_DEMO_CLAIMS", Boolean.toString(settings.demo()));
    environment.put("QPP_PORTAL_URL", settings.portalUrl());
    environment.put("QPP_MAIL_SECRET", settings.mailSecret());
    if (!settings.externalMail()) {
      environment.putAll(MailServer.environment(settings));
      environment.put("QPP_LEAD_HELP_DESK", "lead.helpdesk@qpp.example");
      environment.put("QPP_LEAD_PROGRAM", "lead.program@qpp.example");
    }
    settings.rateLimit().ifPresent(limit -> environment.put("QPP_RATE_LIMIT", limit));
    settings.trustedProxies().ifPresent(own -> environment.put("QPP_TRUSTED_PROXIES", own));
    environment.put("LAUNCH_JBOSS_IN_BACKGROUND", "true");
    environment.putAll(more);
    environment.put(
        "JAVA_OPTS",
        settings
            .javaOptions()
            .orElse(
                "-Xms256m -Xmx1g -XX:MetaspaceSize=160m -Djava.net.preferIPv4Stack=true"
                    + " -Djboss.modules.system.pkgs=org.jboss.byteman -Djava.awt.headless=true"));
    wildfly =
        Optional.of(
            ServerProcess.start(
                "WildFly",
                List.of(
                    settings.wildflyHome().resolve("bin/standalone.sh").toString(),
                    "-c",
                    "standalone-qpp.xml",
                    "-Djboss.server.base.dir=" + base,
                    "-Djboss.http.port=" + settings.httpPort(),
                    "-Djboss.management.http.port=" + settings.managementPort()),
                environment,
                settings.dataDirectory().resolve("log/wildfly-console.log")));
  }

  private void awaitWildfly() {
    ServerProcess server = wildfly.orElseThrow();
    server.awaitReady(
        settings.portalUrl() + "/",
        settings.dataDirectory().resolve("wildfly/deployments/qpp.ear.failed"),
        PATIENCE);
    progress.accept("The portal is ready at " + settings.portalUrl());
  }

  /** Starts WildFly with the portal and waits until its home page answers. */
  public void startWildfly() {
    launchWildfly();
    awaitWildfly();
  }

  /** The same with environment variables besides those of the settings. */
  public void startWildfly(Map<String, String> more) {
    launchWildfly(more);
    awaitWildfly();
  }

  /** Ends WildFly at once, as a crash would. */
  public synchronized void killWildfly() {
    wildfly.ifPresent(ServerProcess::kill);
    wildfly = Optional.empty();
  }

  /** The provisioned server stays as built; what a run writes is in the data directory. */
  private void prepareServerBase(Path base) {
    Path configuration = settings.wildflyHome().resolve("standalone/configuration");
    try {
      Path target = Files.createDirectories(base.resolve("configuration"));
      try (Stream<Path> files = Files.list(configuration)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.copy(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
      }
      Path deployments = Files.createDirectories(base.resolve("deployments"));
      try (Stream<Path> files = Files.list(deployments)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.copy(settings.ear(), deployments.resolve("qpp.ear"));
    } catch (IOException e) {
      throw new StartFailure("Cannot prepare " + base + ": " + e.getMessage(), e);
    }
  }

  private static void refuseBusyPorts(Settings settings) {
    refuseBusyPort(settings.httpPort(), "the portal", "QPP_HTTP_PORT");
    refuseBusyPort(settings.managementPort(), "WildFly's management", "QPP_MANAGEMENT_PORT");
    if (settings.externalIssuer().isEmpty()) {
      refuseBusyPort(settings.keycloakPort(), "Keycloak", "QPP_KEYCLOAK_PORT");
      refuseBusyPort(
          settings.keycloakManagementPort(),
          "Keycloak's management",
          "QPP_KEYCLOAK_MANAGEMENT_PORT");
    }
    if (settings.externalDatabaseUrl().isEmpty()) {
      refuseBusyPort(settings.databasePort(), "PostgreSQL", "QPP_DB_PORT");
    }
    if (!settings.externalMail()) {
      refuseBusyPort(settings.smtpPort(), "mail going out", "QPP_MAIL_SMTP_PORT");
      refuseBusyPort(settings.imapPort(), "mail coming in", "QPP_MAIL_IMAP_PORT");
    }
  }

  private static void refuseBusyPort(int port, String user, String variable) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), 300);
    } catch (IOException nothingListens) {
      return;
    }
    throw new StartFailure(
        "Port %d, which %s needs, is in use: stop what uses it, or set %s to another port."
            .formatted(port, user, variable));
  }

  /** Completes when a server ends that was not asked to. */
  CompletableFuture<String> unexpectedEnd() {
    CompletableFuture<String> ended = new CompletableFuture<>();
    Stream.of(keycloak, wildfly)
        .flatMap(Optional::stream)
        .forEach(
            server ->
                server
                    .onExit()
                    .thenAccept(
                        process -> {
                          if (!stopping) {
                            ended.complete(server.name());
                          }
                        }));
    return ended;
  }

  /** Resident memory of each started server, in bytes, by name. */
  public Map<String, Long> residentBytes() {
    Map<String, Long> memory = new java.util.LinkedHashMap<>();
    wildfly.ifPresent(server -> memory.put(server.name(), server.residentBytes()));
    keycloak.ifPresent(server -> memory.put(server.name(), server.residentBytes()));
    database
        .flatMap(Database::processId)
        .flatMap(ProcessHandle::of)
        .ifPresent(server -> memory.put("PostgreSQL", ServerProcess.residentBytes(server)));
    memory.put("launcher", ServerProcess.residentBytesOfThis());
    return memory;
  }

  public Settings settings() {
    return settings;
  }

  @Override
  public synchronized void close() {
    stopping = true;
    wildfly.ifPresent(ServerProcess::close);
    wildfly = Optional.empty();
    stopKeycloak();
    stopMail();
    stopDatabase();
  }
}
