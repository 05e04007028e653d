package org.qppportal.inserver;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OverProtocol;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;

/** Tests that run inside the server, in the portal's own archive. */
abstract class InServer {

  /** What is deployed. */
  @Deployment
  @OverProtocol("jmx-as7")
  public static EnterpriseArchive portal() {
    return PortalArchive.withTests();
  }
}
