package org.qppportal.system;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.qppportal.launcher.Portal;
import org.qppportal.launcher.Settings;

/**
 * Starts the portal once for all tests, on ports and data of its own, and stops it after the last.
 */
public final class RunningPortal implements BeforeAllCallback {

  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(RunningPortal.class);

  private static final List<String> PORTS =
      List.of(
          "QPP_HTTP_PORT",
          "QPP_MANAGEMENT_PORT",
          "QPP_KEYCLOAK_PORT",
          "QPP_KEYCLOAK_MANAGEMENT_PORT",
          "QPP_DB_PORT",
          "QPP_MAIL_SMTP_PORT",
          "QPP_MAIL_IMAP_PORT");

  private static Holder holder;

  @Override
  public void beforeAll(ExtensionContext context) {
    holder =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent("portal", key -> Holder.start(), Holder.class);
  }

  static Path root() {
    return Path.of(System.getProperty("qpp.root", "..")).toAbsolutePath().normalize();
  }

  /** The portal under test. */
  static Portal portal() {
    return holder.portal;
  }

  /** Its address, without a slash at the end. */
  static String url() {
    return portal().settings().portalUrl();
  }

  private static final class Holder implements AutoCloseable {

    private final Portal portal;

    private Holder(Portal portal) {
      this.portal = portal;
    }

    static Holder start() {
      Settings settings = Settings.from(root(), environment());
      deleteData(settings.dataDirectory());
      return new Holder(Portal.start(settings, System.out::println));
    }

    /** Ports that nothing listens on, so that tests run beside a portal or other tests. */
    private static Map<String, String> environment() {
      Map<String, String> environment = new HashMap<>();
      environment.put("QPP_DATA_DIR", root().resolve("qpp-ear/target/system-data").toString());
      // Wide enough for every test but the one that floods, which comes as if by a proxy.
      environment.put("QPP_RATE_LIMIT", "300/5s,block 600s");
      environment.put("QPP_TRUSTED_PROXIES", "127.0.0.1");
      Iterator<Integer> free = freePorts();
      PORTS.forEach(name -> environment.put(name, free.next().toString()));
      return environment;
    }

    /**
     * Below those that the system gives to outgoing connections, which could take one meanwhile.
     */
    private static Iterator<Integer> freePorts() {
      return new Random().ints(20_000, 32_000).filter(Holder::isFree).boxed().iterator();
    }

    private static boolean isFree(int port) {
      try (ServerSocket socket = new ServerSocket(port)) {
        return socket.isBound();
      } catch (IOException inUse) {
        return false;
      }
    }

    private static void deleteData(Path data) {
      if (!Files.exists(data)) {
        return;
      }
      try (Stream<Path> files = Files.walk(data)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      } catch (IOException e) {
        throw new IllegalStateException("Cannot clear " + data, e);
      }
    }

    @Override
    public void close() {
      BrowserSession.closeBrowser();
      portal.close();
    }
  }
}
