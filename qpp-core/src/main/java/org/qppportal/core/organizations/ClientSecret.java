package org.qppportal.core.organizations;

import java.io.Serializable;

/**
 * A secret on its way to the person who asked for it. It does not write itself into logs.
 *
 * @param clientId whose it is
 * @param value the secret
 */
public record ClientSecret(String clientId, String value) implements Serializable {

  @Override
  public String toString() {
    return "ClientSecret of " + clientId;
  }
}
