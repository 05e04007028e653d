package org.qppportal.inserver;

import jakarta.enterprise.inject.spi.CDI;

/** The beans of the deployed portal. */
final class Beans {

  private Beans() {}

  /** The bean of a type, session bean or other. */
  static <T> T bean(Class<T> type) {
    return CDI.current().select(type).get();
  }
}
