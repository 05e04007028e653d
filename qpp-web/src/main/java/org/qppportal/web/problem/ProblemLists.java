package org.qppportal.web.problem;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qppportal.core.problem.Problem;

/**
 * The problem lists that a person got last, so that the page after the redirect can show them and
 * they can be downloaded. Nothing of what was refused is stored, so this is the only trace.
 */
@Named("problemLists")
@SessionScoped
public class ProblemLists implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST_KEPT = 5;

  private transient Map<String, List<Problem>> lists = new LinkedHashMap<>();

  /** Keeps a list; returns the key to find it by. */
  public synchronized String keep(List<Problem> problems) {
    String key = UUID.randomUUID().toString();
    lists.put(key, problems);
    if (lists.size() > MOST_KEPT) {
      lists.remove(lists.keySet().iterator().next());
    }
    return key;
  }

  /** The list with this key; empty when it is gone. */
  public synchronized List<Problem> get(String key) {
    return lists.getOrDefault(key, List.of());
  }

  /** A session that moved to another server comes without its lists. */
  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    lists = new LinkedHashMap<>();
  }
}
