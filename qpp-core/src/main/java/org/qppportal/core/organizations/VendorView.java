package org.qppportal.core.organizations;

/**
 * A registry or other vendor.
 *
 * @param code the id it is known by
 * @param name its name
 */
public record VendorView(String code, String name) {}
