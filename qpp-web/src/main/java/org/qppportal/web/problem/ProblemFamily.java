package org.qppportal.web.problem;

import java.util.List;
import org.qppportal.core.problem.ProblemCode;

/**
 * Problems of one kind, under a heading of the documentation.
 *
 * @param title what they are about
 * @param problems in the order of their codes
 */
public record ProblemFamily(String title, List<ProblemCode> problems) {}
