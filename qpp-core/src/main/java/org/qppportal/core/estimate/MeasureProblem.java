package org.qppportal.core.estimate;

/**
 * Why a measure cannot be estimated with.
 *
 * @param index which measure of the request, from 0
 * @param message what is wrong and what to do, in plain words
 */
public record MeasureProblem(int index, String message) {}
