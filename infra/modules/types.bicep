@export()
@description('Public values only; the API key of SendGrid and the password of the SMTP server lie in the vault.')
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
  @description('Mails go out through this SMTP server in place of SendGrid. Missing: through SendGrid.')
  smtp: smtpSettings?
}

@export()
@description('An SMTP server that takes our mails; its password lies in the vault as SmtpPassword.')
type smtpSettings = {
  host: string
  @description('587 in general, 465 with security "tls".')
  port: int?
  security: 'startTls' | 'tls' | 'none'
  @description('Empty: the server knows us without signing in.')
  user: string
}

@export()
@description('The city\'s OpenID Connect provider (Entra ID, Keycloak, …); the client\'s secret lies in the vault as SignInClientSecret.')
type signInSettings = {
  @description('Its address without "/.well-known/openid-configuration"; empty: nobody can sign in.')
  authority: string
  @description('As which client it knows this app; its redirect URI is the app\'s address with /anmelden/rueckkehr.')
  clientId: string
  @description('Which claims give which role: "roles:buero-*=office:*". What no line knows gives nothing.')
  roles: string[]
  @description('Beside openid, with blanks between. Without offline_access a role taken away ends with the session.')
  scopes: string?
  @description('Minutes after which the provider is asked again for a person\'s roles.')
  rolesFreshMinutes: int?
  @description('Hours after which everybody signs in anew.')
  sessionHours: int?
}

@export()
type behaviour = {
  @description('"ask": the office decides about a mail in doubt. "sendAgain": it is sent again.')
  inDoubt: 'ask' | 'sendAgain'
  @description('"off" records everything and acts on nothing.')
  orchestrations: 'on' | 'off'
  @description('NCRONTAB with six fields, in UTC.')
  dailyAt: string
  @description('How this city numbers its papers; "{number:0000}/{year}" when left out.')
  paperNumbers: string?
  @description('"allowed" reads a council information system inside our own network, too; "refused" when left out.')
  sourcesInside: ('refused' | 'allowed')?
}
