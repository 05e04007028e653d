/** Pages and documents of targeted reviews. */
package org.qppportal.web.review;
