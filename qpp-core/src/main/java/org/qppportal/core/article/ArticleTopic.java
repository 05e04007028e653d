package org.qppportal.core.article;

import java.util.List;

/** Articles under one heading, in the order to read them. */
public record ArticleTopic(String title, List<Article> articles) {}
