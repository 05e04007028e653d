package org.qppportal.web.article;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What fits a question while it is written. The words come in the body, so that no log of addresses
 * keeps what somebody did not send after all.
 */
@WebServlet("/my/article-offers")
public class ArticleOffersServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient ArticleOffers offers;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ArticleJson.write(offers.ofWords(), request.getContextPath(), response);
  }
}
