package org.qppportal.core.nation.demo;

/**
 * Tells that the demonstration's claims are in the warehouse: what is computed of them can begin.
 */
public record DemoLakeReady() {}
