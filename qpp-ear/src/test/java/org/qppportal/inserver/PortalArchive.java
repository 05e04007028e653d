package org.qppportal.inserver;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.qppportal.launcher.Settings;
import org.qppportal.testing.SharedData;

/** The portal's archive as built, with the tests as one module more. */
final class PortalArchive {

  private static final String TESTS = "in-server-tests.jar";

  private PortalArchive() {}

  static EnterpriseArchive withTests() {
    Path root = Path.of(System.getProperty("qpp.root")).toAbsolutePath();
    File ear = Settings.from(root, Map.of()).ear().toFile();
    JavaArchive tests =
        ShrinkWrap.create(JavaArchive.class, TESTS)
            .addPackages(
                false,
                Filters.exclude(PortalArchive.class, InServerDatabase.class),
                PortalArchive.class.getPackage(),
                SharedData.class.getPackage())
            .addAsManifestResource(new StringAsset("<beans/>"), "beans.xml");
    return ShrinkWrap.createFromZipFile(EnterpriseArchive.class, ear)
        .addAsModule(tests)
        .addAsLibrary(jarOf(Assertions.class))
        .setApplicationXML(
            new StringAsset(
                """
                <application xmlns="https://jakarta.ee/xml/ns/jakartaee" version="10">
                  <application-name>qpp</application-name>
                  <initialize-in-order>true</initialize-in-order>
                  <module><ejb>qpp-core.jar</ejb></module>
                  <module><web><web-uri>qpp-web.war</web-uri><context-root>/</context-root></web></module>
                  <module><ejb>%s</ejb></module>
                  <library-directory>lib</library-directory>
                </application>
                """
                    .formatted(TESTS)));
  }

  private static File jarOf(Class<?> type) {
    try {
      return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("No file has " + type, e);
    }
  }
}
