@NullMarked
package io.gongping.scoring.database.rest;

import org.jspecify.annotations.NullMarked;
