package org.qppportal.core.warehouse;

/**
 * What the engine in process may use.
 *
 * @param threads how many threads
 * @param memoryMegabytes how much memory; what does not fit goes to the disk
 */
public record DuckDbLimits(int threads, int memoryMegabytes) {}
