#include "klaster-json.h"

#include <glib/gi18n.h>
#include <string.h>

#include "klaster-sheet-text.h"

#define WINDOW_BYTES (64 * 1024)
/* The longest number that any program writes is shorter. */
#define MAX_WORD 320

/* What may come next. */
typedef enum
{
  EXPECT_VALUE,
  EXPECT_VALUE_OR_END, /* after "[" */
  EXPECT_NAME,
  EXPECT_NAME_OR_END, /* after "{" */
  EXPECT_COMMA_OR_END,
  EXPECT_NOTHING
} Expect;

struct _KlasterJson
{
  KlasterBook *book; /* borrowed */
  KlasterTextSource *source;
  goffset size;
  char window[WINDOW_BYTES];
  gsize at;
  gsize end;
  guint line;
  guint row;
  Expect expect;
  guint depth;
  gboolean in_object[KLASTER_JSON_MAX_DEPTH];
  GString *text;
};

/* ------------------------------------------------------------------ letters */

gboolean
klaster_json_fail (KlasterJson *self, KlasterBookErrorCode code, const char *reason, GError **error)
{
  klaster_book_set_error (self->book, error, code, self->row, 0, reason);
  return FALSE;
}

gboolean
klaster_json_fail_rows (KlasterJson *self, GError **error)
{
  return klaster_json_fail (self, KLASTER_BOOK_ERROR_LIMIT,
                            _ ("there are more than 1,100,000 rows."), error);
}

static KlasterJsonToken
fail_damaged (KlasterJson *self, GError **error)
{
  g_autofree char *reason
      /* Translators: the number of a line in a JSON file. */
      = g_strdup_printf (_ ("line %u is no JSON, or the file is not complete. Ask for the file "
                            "again or export it anew."),
                         self->line);

  klaster_json_fail (self, KLASTER_BOOK_ERROR_DAMAGED, reason, error);
  return KLASTER_JSON_FAILED;
}

/* More text when there is none left; FALSE with an error. At the end of the text END stays at AT. */
static gboolean
fill (KlasterJson *self, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  gssize n;

  if (self->at < self->end)
    return TRUE;
  n = klaster_text_source_read (self->source, self->window, WINDOW_BYTES, self->book->cancellable,
                                &local_error);
  if (n < 0)
    {
      klaster_book_take_error (self->book, error, g_steal_pointer (&local_error));
      return FALSE;
    }
  self->at = 0;
  self->end = n;
  klaster_book_set_progress (self->book, klaster_text_source_get_position (self->source),
                             self->size);
  return TRUE;
}

/* The next letter is at AT, or the text is at its end. */
static gboolean
pass_blanks (KlasterJson *self, GError **error)
{
  while (TRUE)
    {
      if (!fill (self, error))
        return FALSE;
      if (self->at == self->end)
        return TRUE;
      for (; self->at < self->end; self->at++)
        {
          char letter = self->window[self->at];

          if (letter != ' ' && letter != '\n' && letter != '\r' && letter != '\t')
            return TRUE;
          self->line += letter == '\n';
        }
    }
}

/* One letter, which must be there. */
static gboolean
take (KlasterJson *self, char *letter, GError **error)
{
  if (!fill (self, error))
    return FALSE;
  if (self->at == self->end)
    return fail_damaged (self, error) != KLASTER_JSON_FAILED;
  *letter = self->window[self->at++];
  self->line += *letter == '\n';
  return TRUE;
}

/* ------------------------------------------------------------------ texts */

static gboolean
read_unit (KlasterJson *self, gunichar *unit, GError **error)
{
  *unit = 0;
  for (guint i = 0; i < 4; i++)
    {
      char letter;

      if (!take (self, &letter, error))
        return FALSE;
      if (!g_ascii_isxdigit (letter))
        return fail_damaged (self, error) != KLASTER_JSON_FAILED;
      *unit = *unit << 4 | (gunichar)g_ascii_xdigit_value (letter);
    }
  return TRUE;
}

static void
append_letter (KlasterJson *self, gunichar letter)
{
  if (letter == 0 || (letter >= 0xd800 && letter < 0xe000))
    g_string_append (self->text, KLASTER_TEXT_UNREADABLE);
  else
    g_string_append_unichar (self->text, letter);
}

/* What comes after "\u": one unit of UTF-16, or two with another "\u" between. */
static gboolean
read_units (KlasterJson *self, GError **error)
{
  gunichar high, low;
  char letter;

  if (!read_unit (self, &high, error))
    return FALSE;
  if (high < 0xd800 || high >= 0xdc00)
    {
      append_letter (self, high);
      return TRUE;
    }
  if (!fill (self, error))
    return FALSE;
  if (self->at == self->end || self->window[self->at] != '\\')
    {
      append_letter (self, high);
      return TRUE;
    }
  if (!take (self, &letter, error) || !take (self, &letter, error))
    return FALSE;
  if (letter != 'u')
    return fail_damaged (self, error) != KLASTER_JSON_FAILED;
  if (!read_unit (self, &low, error))
    return FALSE;
  if (low >= 0xdc00 && low < 0xe000)
    append_letter (self, 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00));
  else
    {
      append_letter (self, high);
      append_letter (self, low);
    }
  return TRUE;
}

static gboolean
read_escape (KlasterJson *self, GError **error)
{
  static const char names[] = "\"\\/bfnrt", letters[] = "\"\\/\b\f\n\r\t";
  const char *at;
  char letter;

  if (!take (self, &letter, error))
    return FALSE;
  if (letter == 'u')
    return read_units (self, error);
  at = letter != '\0' ? strchr (names, letter) : NULL;
  if (at == NULL)
    return fail_damaged (self, error) != KLASTER_JSON_FAILED;
  g_string_append_c (self->text, letters[at - names]);
  return TRUE;
}

/* Up to the closing quotation mark, which is taken. */
static gboolean
read_text (KlasterJson *self, GError **error)
{
  while (TRUE)
    {
      gsize begin;
      char stop;

      if (!fill (self, error))
        return FALSE;
      begin = self->at;
      while (self->at < self->end && self->window[self->at] != '"'
             && self->window[self->at] != '\\')
        self->line += self->window[self->at++] == '\n';
      g_string_append_len (self->text, self->window + begin, (gssize)(self->at - begin));
      if (self->text->len > KLASTER_BOOK_MAX_CELL_BYTES)
        return klaster_json_fail (self, KLASTER_BOOK_ERROR_LIMIT,
                                  _ ("the cell is longer than 1 MB."), error);
      if (self->at == self->end && self->end > begin)
        continue;
      if (!take (self, &stop, error))
        return FALSE;
      if (stop == '"')
        return TRUE;
      if (!read_escape (self, error))
        return FALSE;
    }
}

/* ------------------------------------------------------------------ tokens */

static gboolean
is_of_word (char letter)
{
  return g_ascii_isalnum (letter) || letter == '-' || letter == '+' || letter == '.';
}

static KlasterJsonToken
judge_word (const char *word)
{
  static const struct
  {
    const char *word;
    KlasterJsonToken token;
  } words[] = { { "true", KLASTER_JSON_TRUE },     { "false", KLASTER_JSON_FALSE },
                { "null", KLASTER_JSON_NULL },     { "NaN", KLASTER_JSON_TEXT },
                { "Infinity", KLASTER_JSON_TEXT }, { "-Infinity", KLASTER_JSON_TEXT } };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (word, words[i].word) == 0)
      return words[i].token;
  if (g_ascii_isdigit (word[0]) || (word[0] == '-' && g_ascii_isdigit (word[1])))
    return KLASTER_JSON_NUMBER;
  return KLASTER_JSON_FAILED;
}

static KlasterJsonToken
read_word (KlasterJson *self, GError **error)
{
  KlasterJsonToken token;

  while (TRUE)
    {
      if (!fill (self, error))
        return KLASTER_JSON_FAILED;
      if (self->at == self->end || !is_of_word (self->window[self->at])
          || self->text->len > MAX_WORD)
        break;
      g_string_append_c (self->text, self->window[self->at++]);
    }
  token = judge_word (self->text->str);
  return token != KLASTER_JSON_FAILED ? token : fail_damaged (self, error);
}

static void
end_value (KlasterJson *self)
{
  self->expect = self->depth > 0 ? EXPECT_COMMA_OR_END : EXPECT_NOTHING;
}

static KlasterJsonToken
begin_container (KlasterJson *self, gboolean object, GError **error)
{
  if (self->depth >= KLASTER_JSON_MAX_DEPTH)
    {
      klaster_json_fail (self, KLASTER_BOOK_ERROR_LIMIT,
                         _ ("the JSON is nested too deeply. It was not read."), error);
      return KLASTER_JSON_FAILED;
    }
  self->in_object[self->depth++] = object;
  self->expect = object ? EXPECT_NAME_OR_END : EXPECT_VALUE_OR_END;
  return object ? KLASTER_JSON_OBJECT : KLASTER_JSON_ARRAY;
}

static KlasterJsonToken
end_container (KlasterJson *self, gboolean object, GError **error)
{
  if (self->depth == 0 || self->in_object[self->depth - 1] != object)
    return fail_damaged (self, error);
  self->depth--;
  end_value (self);
  return object ? KLASTER_JSON_OBJECT_END : KLASTER_JSON_ARRAY_END;
}

/* LETTER, which has been taken, and what belongs to it. */
static KlasterJsonToken
read_value (KlasterJson *self, char letter, GError **error)
{
  KlasterJsonToken token;

  if (letter == '{' || letter == '[')
    return begin_container (self, letter == '{', error);
  if (letter == '"')
    token = read_text (self, error) ? KLASTER_JSON_TEXT : KLASTER_JSON_FAILED;
  else
    {
      self->at--;
      token = read_word (self, error);
    }
  end_value (self);
  return token;
}

static KlasterJsonToken
read_name (KlasterJson *self, char letter, GError **error)
{
  if (letter != '"')
    return fail_damaged (self, error);
  if (!read_text (self, error) || !pass_blanks (self, error) || !take (self, &letter, error))
    return KLASTER_JSON_FAILED;
  if (letter != ':')
    return fail_damaged (self, error);
  self->expect = EXPECT_VALUE;
  return KLASTER_JSON_NAME;
}

/* TRUE when LETTER was a comma that belongs here: the next letter is in its place. */
static gboolean
pass_comma (KlasterJson *self, char *letter, GError **error)
{
  if (*letter != ',')
    return fail_damaged (self, error) != KLASTER_JSON_FAILED;
  self->expect = self->in_object[self->depth - 1] ? EXPECT_NAME : EXPECT_VALUE;
  return pass_blanks (self, error) && take (self, letter, error);
}

KlasterJsonToken
klaster_json_next (KlasterJson *self, GError **error)
{
  char letter;

  g_string_truncate (self->text, 0);
  if (!pass_blanks (self, error))
    return KLASTER_JSON_FAILED;
  if (self->expect == EXPECT_NOTHING)
    return self->at == self->end ? KLASTER_JSON_END : fail_damaged (self, error);
  if (!take (self, &letter, error))
    return KLASTER_JSON_FAILED;
  if ((letter == '}' || letter == ']') && self->expect != EXPECT_VALUE
      && self->expect != EXPECT_NAME)
    return end_container (self, letter == '}', error);
  if (self->expect == EXPECT_COMMA_OR_END && !pass_comma (self, &letter, error))
    return KLASTER_JSON_FAILED;
  if (self->expect == EXPECT_NAME || self->expect == EXPECT_NAME_OR_END)
    return read_name (self, letter, error);
  return read_value (self, letter, error);
}

/* ------------------------------------------------------------------ whole values */

gboolean
klaster_json_skip (KlasterJson *self, KlasterJsonToken token, GError **error)
{
  guint depth = self->depth;

  if (token != KLASTER_JSON_OBJECT && token != KLASTER_JSON_ARRAY)
    return token != KLASTER_JSON_FAILED;
  while (self->depth >= depth)
    if (klaster_json_next (self, error) == KLASTER_JSON_FAILED)
      return FALSE;
  return TRUE;
}

static void
append_token (KlasterJson *self, KlasterJsonToken token, GString *text)
{
  static const char *const marks[] = {
    [KLASTER_JSON_OBJECT] = "{",    [KLASTER_JSON_OBJECT_END] = "}", [KLASTER_JSON_ARRAY] = "[",
    [KLASTER_JSON_ARRAY_END] = "]", [KLASTER_JSON_TRUE] = "true",    [KLASTER_JSON_FALSE] = "false",
    [KLASTER_JSON_NULL] = "null"
  };
  gboolean ends = token == KLASTER_JSON_OBJECT_END || token == KLASTER_JSON_ARRAY_END;
  char last = text->len > 0 ? text->str[text->len - 1] : '{';

  if (!ends && last != '{' && last != '[' && last != ':')
    g_string_append_c (text, ',');
  if (token == KLASTER_JSON_NAME || token == KLASTER_JSON_TEXT)
    klaster_sheet_append_json_text (text, self->text->str);
  else
    g_string_append (text, token == KLASTER_JSON_NUMBER ? self->text->str : marks[token]);
  if (token == KLASTER_JSON_NAME)
    g_string_append_c (text, ':');
}

gboolean
klaster_json_copy (KlasterJson *self, KlasterJsonToken token, GString *text, GError **error)
{
  guint depth = self->depth;
  gboolean container = token == KLASTER_JSON_OBJECT || token == KLASTER_JSON_ARRAY;

  if (token == KLASTER_JSON_FAILED)
    return FALSE;
  append_token (self, token, text);
  while (container && self->depth >= depth)
    {
      token = klaster_json_next (self, error);
      if (token == KLASTER_JSON_FAILED)
        return FALSE;
      append_token (self, token, text);
      if (text->len > KLASTER_BOOK_MAX_CELL_BYTES)
        return klaster_json_fail (self, KLASTER_BOOK_ERROR_LIMIT,
                                  _ ("the cell is longer than 1 MB."), error);
    }
  return TRUE;
}

/* ------------------------------------------------------------------ public */

gboolean
klaster_json_guess (KlasterBook *book, KlasterEncoding *encoding, GError **error)
{
  g_autoptr (GInputStream) stream = klaster_book_read_file (book, NULL, error);
  g_autoptr (GError) local_error = NULL;

  if (stream == NULL)
    return FALSE;
  if (klaster_encoding_guess (stream, encoding, book->cancellable, &local_error))
    return TRUE;
  klaster_book_take_error (book, error, g_steal_pointer (&local_error));
  return FALSE;
}

KlasterJson *
klaster_json_open (KlasterBook *book, KlasterEncoding encoding, GError **error)
{
  goffset size;
  g_autoptr (GInputStream) stream = klaster_book_read_file (book, &size, error);
  KlasterJson *self;

  if (stream == NULL)
    return NULL;
  self = g_new0 (KlasterJson, 1);
  self->book = book;
  self->source = klaster_text_source_new (stream, encoding);
  self->size = size;
  self->line = 1;
  self->text = g_string_new (NULL);
  return self;
}

void
klaster_json_free (KlasterJson *self)
{
  if (self == NULL)
    return;
  klaster_text_source_free (self->source);
  g_string_free (self->text, TRUE);
  g_free (self);
}

const char *
klaster_json_get_text (const KlasterJson *self)
{
  return self->text->str;
}

void
klaster_json_set_row (KlasterJson *self, guint row)
{
  self->row = row;
}

guint
klaster_json_get_row (const KlasterJson *self)
{
  return self->row;
}
