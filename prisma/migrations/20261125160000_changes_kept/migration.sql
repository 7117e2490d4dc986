-- What stood there before a change is kept for these tables too.
SELECT keep_changes_of(t::regclass) FROM unnest(ARRAY[
  'statement_link', 'speaker_contact', 'reply_request', 'handbook_version'
]) t;
