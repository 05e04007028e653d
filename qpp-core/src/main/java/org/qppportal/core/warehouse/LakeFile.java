package org.qppportal.core.warehouse;

/**
 * A file that belongs to a table.
 *
 * @param table the table
 * @param path the path under the warehouse's folder, with slashes
 * @param rows how many rows it holds
 */
public record LakeFile(LakeTable table, String path, long rows) {}
