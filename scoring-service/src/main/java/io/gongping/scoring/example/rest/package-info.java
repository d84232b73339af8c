@NullMarked
package io.gongping.scoring.example.rest;

import org.jspecify.annotations.NullMarked;
