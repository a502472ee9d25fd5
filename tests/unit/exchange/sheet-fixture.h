/* What tests of the writers share: a sheet with every kind of cell, and small readers of XLSX and ODS. */
#pragma once

#include "klaster-sheet.h"

/* 7 columns of every type, with texts and numbers that are easily spoilt. */
KlasterSheet *fixture_sheet_new (void);
/* ROWS lines of COLUMNS cells: codes, numbers, dates and words in turn. */
KlasterSheet *fixture_large_sheet_new (guint rows, guint columns);

/* An entry of a zip file as text; NULL when there is none. */
char *fixture_read_entry (const char *path, const char *name);
/* Rows (GStrv) of cells of sheet NUMBER, from 1. Dates of XLSX are serials; a formula is a failure. */
GPtrArray *fixture_read_xlsx (const char *path, guint number, guint n_columns);
GPtrArray *fixture_read_ods (const char *path, guint number, guint n_columns);

/* A folder in memory of the machine, removed with all in it. */
char *fixture_make_folder (void);
void fixture_remove_folder (char *folder);
guint fixture_count_files (const char *folder);
