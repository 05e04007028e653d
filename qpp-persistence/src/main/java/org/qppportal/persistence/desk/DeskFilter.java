package org.qppportal.persistence.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;

/** A choice of tickets that somebody of the desk kept under a name. */
@Entity
@Table(name = "desk_filter")
public class DeskFilter {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "account")
  private String account;

  @Column(name = "name")
  private String name;

  @Column(name = "queue")
  private String queue;

  @Column(name = "team")
  private String team;

  @Column(name = "kind")
  private String kind;

  @Column(name = "words")
  private String words;

  /** For the persistence provider. */
  protected DeskFilter() {}

  /**
   * Makes a new one.
   *
   * @param account whose it is
   */
  public DeskFilter(
      String account,
      String name,
      String queue,
      Optional<String> team,
      Optional<String> kind,
      Optional<String> words) {
    this.account = account;
    this.name = name;
    this.queue = queue;
    this.team = team.orElse(null);
    this.kind = kind.orElse(null);
    this.words = words.orElse(null);
  }

  public Long getId() {
    return id;
  }

  public String getAccount() {
    return account;
  }

  public String getName() {
    return name;
  }

  public String getQueue() {
    return queue;
  }

  public Optional<String> getTeam() {
    return Optional.ofNullable(team);
  }

  public Optional<String> getKind() {
    return Optional.ofNullable(kind);
  }

  public Optional<String> getWords() {
    return Optional.ofNullable(words);
  }
}
