package org.qppportal.core.warehouse;

/** A column of a table in the warehouse. */
public record LakeColumn(String name, LakeType type) {}
