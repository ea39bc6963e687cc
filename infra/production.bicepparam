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
param signInClientId = readEnvironmentVariable('SIGN_IN_CLIENT_ID', '')
