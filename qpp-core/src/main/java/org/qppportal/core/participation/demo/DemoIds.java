package org.qppportal.core.participation.demo;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids that are the same after each fresh start, so that addresses can be kept. */
final class DemoIds {

  private DemoIds() {}

  static UUID practice(int number) {
    return of("practice/" + number);
  }

  static UUID of(String name) {
    return UUID.nameUUIDFromBytes(("qpp-portal-demo/" + name).getBytes(StandardCharsets.UTF_8));
  }
}
