package org.qppportal.persistence.claims;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** Something wrong with a file of claim lines. */
@Entity
@Table(name = "claims_problem")
@IdClass(ClaimsProblemRow.Key.class)
public class ClaimsProblemRow {

  @Id
  @Column(name = "run_id")
  private long runId;

  @Id
  @Column(name = "position")
  private int position;

  @Column(name = "code")
  private String code;

  @Column(name = "row_number")
  private int rowNumber;

  @Column(name = "column_number")
  private int columnNumber;

  @Column(name = "column_name")
  private String columnName;

  @Column(name = "message")
  private String message;

  @Column(name = "what_to_do")
  private String whatToDo;

  /** For the persistence provider. */
  protected ClaimsProblemRow() {}

  /** Makes a new one; positions count from 0. */
  public ClaimsProblemRow(
      long runId, int position, String code, Cell cell, String message, String whatToDo) {
    this.runId = runId;
    this.position = position;
    this.code = code;
    this.rowNumber = cell.row();
    this.columnNumber = cell.column();
    this.columnName = cell.name();
    this.message = message;
    this.whatToDo = whatToDo;
  }

  /**
   * Where it is.
   *
   * @param row line of the file, from 1
   * @param column from 1; 0 for the whole row
   * @param name the column's name; empty for the whole row
   */
  public record Cell(int row, int column, String name) {}

  public String getCode() {
    return code;
  }

  public Cell getCell() {
    return new Cell(rowNumber, columnNumber, columnName);
  }

  public String getMessage() {
    return message;
  }

  public String getWhatToDo() {
    return whatToDo;
  }

  /** The two parts of the primary key. */
  public record Key(long runId, int position) {}
}
