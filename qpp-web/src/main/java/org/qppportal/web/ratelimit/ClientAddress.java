package org.qppportal.web.ratelimit;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds out from where a request comes. What a proxy says about it counts only when the proxy is
 * known: anybody can send the header.
 */
final class ClientAddress {

  private final Set<String> trustedProxies;

  /**
   * Reads the addresses of the proxies in front of the portal.
   *
   * @param setting addresses with commas between; null or blank for none
   */
  ClientAddress(String setting) {
    this.trustedProxies =
        setting == null
            ? Set.of()
            : Arrays.stream(setting.split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The address that is nearest to the portal and none of its own proxies.
   *
   * @param remote who opened the connection
   * @param forwarded the header {@code X-Forwarded-For}; null where it was not sent
   */
  String of(String remote, String forwarded) {
    if (forwarded == null || !trustedProxies.contains(remote)) {
      return remote;
    }
    List<String> way = Arrays.stream(forwarded.split(",")).map(String::strip).toList();
    for (int i = way.size() - 1; i >= 0; i--) {
      if (!trustedProxies.contains(way.get(i))) {
        return way.get(i);
      }
    }
    return remote;
  }
}
