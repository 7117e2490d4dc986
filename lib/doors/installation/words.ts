// The texts of the start and of the commands that look after an installation.
import { createTranslator } from 'use-intl/core'
import messages from '#messages/en.json' with { type: 'json' }

export const words = createTranslator({ locale: 'en', messages, namespace: 'start' })
