/** Help articles: reading them, and being offered them while asking or answering. */
package org.qppportal.web.article;
