/** Help articles: what they say, which of them fit a question, and how often they were of use. */
package org.qppportal.core.article;
