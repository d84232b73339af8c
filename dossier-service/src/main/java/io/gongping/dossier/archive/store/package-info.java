/** The archive in PostgreSQL: plain SQL to file, Hibernate to search. */
@NullMarked
package io.gongping.dossier.archive.store;

import org.jspecify.annotations.NullMarked;
