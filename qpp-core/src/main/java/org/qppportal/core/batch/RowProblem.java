package org.qppportal.core.batch;

import java.util.Optional;
import org.qppportal.core.problem.Problem;

/**
 * What is wrong with a row.
 *
 * @param row its number as a spreadsheet counts
 * @param column the column; empty where it is the row as such
 * @param problem what is wrong, with its path in the JSON that the rows stand for
 */
public record RowProblem(long row, Optional<TableColumn> column, Problem problem) {}
