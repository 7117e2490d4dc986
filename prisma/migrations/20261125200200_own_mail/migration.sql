-- A request may have gone by e-mail from somebody's own mailbox: then no mail goes out from here.
ALTER TABLE reply_request DROP CONSTRAINT reply_request_mail;
ALTER TABLE reply_request ADD CONSTRAINT reply_request_mail
  CHECK (mail IN ('none', 'queued', 'sending', 'sent', 'failed') AND (mail = 'none' OR way = 'email'));
ALTER TABLE reply_request DROP CONSTRAINT reply_request_mail_has_an_address;
ALTER TABLE reply_request ADD CONSTRAINT reply_request_mail_has_an_address
  CHECK (mail = 'none' OR (address IS NOT NULL AND message_id IS NOT NULL AND reply_to IS NOT NULL));
