using 'main.bicep'

param stage = 'production'
param redundancy = 'Standard_GZRS'
param logDays = 90
param mail = {
  from: 'wiedervorlage@stadt.example'
  replyDomain: 'antwort.stadt.example'
  sendGridHost: 'https://api.sendgrid.com'
  eventsPublicKey: readEnvironmentVariable('SENDGRID_EVENTS_PUBLIC_KEY', '')
  inboundPublicKey: readEnvironmentVariable('INBOUND_MAIL_PUBLIC_KEY', '')
}
param signIn = {
  authority: readEnvironmentVariable('SIGN_IN_AUTHORITY', '')
  clientId: readEnvironmentVariable('SIGN_IN_CLIENT_ID', '')
  // The names of roles as docs/operations.md has them made at the provider.
  roles: [
    'roles:buero=office'
    'roles:buero-*=office:*'
    'roles:vorsitz-*=chair:*'
    'roles:fraktion-*=faction:*'
    'roles:stelle-*=unit:*'
    'roles:leitung-*=headOfUnit:*'
    'roles:pruefung=audit'
    'roles:betrieb=operations'
  ]
}
