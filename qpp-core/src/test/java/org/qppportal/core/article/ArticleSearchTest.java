package org.qppportal.core.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which articles fit which words and codes, in which order. */
class ArticleSearchTest {

  private static final Article CODE = article("code", "Broken", List.of("QPP-Q-001"), "");
  private static final Article FAMILY = article("family", "Document", List.of("QPP-Q-*"), "");
  private static final Article TITLE =
      article("title", "The exception for hardship", List.of(), "");
  private static final Article BODY =
      article("body", "Something", List.of(), "Long text in which a hardship is named once.");

  private final ArticleSearch few = new ArticleSearch(List.of(BODY, FAMILY, TITLE, CODE));
  private final ArticleSearch published = new ArticleSearch(Articles.published().all());

  private static Article article(String slug, String title, List<String> codes, String body) {
    return new Article(
        slug,
        title,
        "",
        "Topic",
        codes,
        List.of(),
        List.of(),
        List.of("Source"),
        LocalDate.of(2026, 1, 1),
        body);
  }

  @Test
  void putsTheProblemItselfBeforeItsFamily() {
    assertThat(few.offers(List.of("QPP-Q-001"), "", 3)).containsExactly(CODE, FAMILY);
    assertThat(few.offers(List.of("QPP-Q-002"), "", 3)).containsExactly(FAMILY);
    assertThat(few.offers(List.of("QPP-F-001"), "", 3)).isEmpty();
  }

  @Test
  void readsCodesInWhatIsWrittenToo() {
    assertThat(few.offers(List.of(), "It says qpp-q-001 again", 3)).containsExactly(CODE, FAMILY);
  }

  @Test
  void putsWordsOfTheTitleBeforeThoseOfTheText() {
    assertThat(few.find("hardships")).containsExactly(TITLE, BODY);
    assertThat(few.find("nothing of this")).isEmpty();
    assertThat(few.find("")).isEmpty();
  }

  @Test
  void offersOnlyWhatFitsWell() {
    assertThat(few.offers(List.of(), "a hardship", 3)).doesNotContain(BODY);
    assertThat(few.offers(List.of(), "exception for a hardship", 3)).containsExactly(TITLE);
    assertThat(few.offers(List.of("QPP-Q-001"), "exception for a hardship", 2)).hasSize(2);
  }

  @Test
  void bringsEndingsTogether() {
    assertThat(ArticleSearch.terms("Submitting submitted submits SUBMIT"))
        .containsExactly("submit");
    assertThat(ArticleSearch.terms("categories category")).containsExactly("category");
    assertThat(ArticleSearch.terms("score scores scored scoring")).containsExactly("scor");
    assertThat(ArticleSearch.terms("I would like to know how this works")).containsExactly("work");
  }

  @Test
  void readsNoMoreOfALongTextThanItNeeds() {
    assertThat(few.find("x ".repeat(10_000) + "hardship")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I forgot my password and cannot log in | sign-in",
        "my practice is not listed after I signed in | see-my-practice",
        "how can a registry submit for us | who-may-send",
        "are we below the low volume threshold | do-i-take-part",
        "I opted in by mistake, can I take it back | opt-in",
        "am I a qualifying participant of our ACO | qp-status",
        "which score applies, group or individual | which-score-applies",
        "why is my score lower than my registry says | score-differs",
        "where do I see the payment adjustment percent | payment-adjustment",
        "I want a targeted review of my final score | targeted-review",
        "our office burned down, hardship exception | exceptions",
        "we got an audit request for evidence | data-validation",
        "PQRS reduction in 2018 | pqrs",
        "where is my QRUR | value-modifier",
        "meaningful use attestation | ehr-incentive",
        "Excel took away the leading zero of the TIN | csv-table",
        "numerator larger than denominator | wrong-values",
      })
  void answersWhatPeopleAsk(String question, String slug) {
    assertThat(published.offers(List.of(), question, 3))
        .extracting(Article::slug)
        .as(question)
        .startsWith(slug);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"Hello, I have a question please | 0", "Thank you | 0", "Which measure fits | 1"})
  void offersLittleWhereLittleIsSaid(String question, int most) {
    assertThat(published.offers(List.of(), question, 3)).hasSizeLessThanOrEqualTo(most);
  }
}
