package org.qppportal.core.nation.demo;

/** The demonstration's claims are in the warehouse, from now or from an earlier start on. */
public record DemoLakeReady() {}
