@export()
@description('Public values only; the API key of SendGrid lies in the vault.')
type mailSettings = {
  @description('Sender of all mails.')
  from: string
  @description('Domain whose MX points to SendGrid Inbound Parse.')
  replyDomain: string
  @description('Base address of SendGrid\'s API without "/v3"; another one for accounts in the EU region.')
  sendGridHost: string
  @description('Base64 of the event webhook\'s public key; empty: events are refused.')
  eventsPublicKey: string
  @description('Base64 of the Inbound Parse public key; empty: only the function key is checked.')
  inboundPublicKey: string
}

@export()
type behaviour = {
  @description('"ask": the office decides about a mail in doubt. "sendAgain": it is sent again.')
  inDoubt: 'ask' | 'sendAgain'
  @description('"off" records everything and acts on nothing.')
  orchestrations: 'on' | 'off'
  @description('NCRONTAB with six fields, in UTC.')
  dailyAt: string
}
