/** How often help articles were of use. */
package org.qppportal.persistence.article;
