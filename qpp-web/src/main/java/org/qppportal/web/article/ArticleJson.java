package org.qppportal.web.article;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.qppportal.core.article.Article;

/** Articles as the script of our pages reads them. */
final class ArticleJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ArticleJson() {}

  /** Answers with a list of name, title, summary and address of each. */
  static void write(List<Article> articles, String contextPath, HttpServletResponse response)
      throws IOException {
    ArrayNode list = JSON.createArrayNode();
    for (Article article : articles) {
      list.addObject()
          .put("name", article.slug())
          .put("title", article.title())
          .put("summary", article.summary())
          .put("address", contextPath + article.path());
    }
    response.setContentType("application/json;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(JSON.writeValueAsString(list));
  }
}
