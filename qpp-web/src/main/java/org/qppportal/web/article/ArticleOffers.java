package org.qppportal.web.article;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qppportal.core.article.Article;
import org.qppportal.core.article.ArticleService;

/**
 * What is offered to somebody who writes a question: by the problem's code at once, by their words
 * while they write. The form remembers what was offered, so that each article is counted once.
 */
@Named("articleOffers")
@RequestScoped
public class ArticleOffers {

  private static final int MOST_REMEMBERED = 20;

  @Inject HttpServletRequest request;
  @EJB ArticleService service;

  private List<Article> ofCode;
  private List<Article> ofWords;

  /** Those that fit the problem that the person comes from. */
  public List<Article> ofCode() {
    if (ofCode == null) {
      ofCode = code().isPresent() ? service.offer(code(), "", before()) : List.<Article>of();
    }
    return ofCode;
  }

  /** Those that fit what is written so far, without those by code. */
  public List<Article> ofWords() {
    if (ofWords == null) {
      List<Article> above = ofCode();
      ofWords =
          service.offer(Optional.empty(), text(), before()).stream()
              .filter(one -> !above.contains(one))
              .toList();
    }
    return ofWords;
  }

  /** The names of all that were offered so far. */
  public String shown() {
    Set<String> all = new LinkedHashSet<>(before());
    ofCode().forEach(one -> all.add(one.slug()));
    ofWords().forEach(one -> all.add(one.slug()));
    return String.join(" ", all);
  }

  private Set<String> before() {
    return Arrays.stream(parameter("shown").split(" "))
        .filter(slug -> slug.matches("[a-z0-9-]{1,80}"))
        .limit(MOST_REMEMBERED)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The problem's code in the address or the form; whatever else is there is none. */
  public Optional<String> code() {
    return Optional.of(parameter("code")).filter(code -> code.matches("[A-Z0-9-]{1,30}"));
  }

  private String text() {
    return parameter("subject") + "\n" + parameter("text");
  }

  private String parameter(String name) {
    return Objects.toString(request.getParameter(name), "");
  }
}
