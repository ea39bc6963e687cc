// One environment of Wiedervorlage in one resource group. What it holds is said here, how is said in modules/.
import { mailSettings, behaviour, signInSettings } from 'modules/types.bicep'

@description('Separates environments: part of every table, queue and task hub name (P39). Never change it where motions are kept.')
@minLength(3)
@maxLength(20)
param stage string

@description('Where everything lies; the body of law about the data decides this, not the price.')
param location string = resourceGroup().location

@description('Mail: who sends, who receives the answers, and the public halves of SendGrid\'s signing keys.')
param mail mailSettings

@description('What the app does in doubt, and whether it acts on time at all.')
param behave behaviour = { inDoubt: 'ask', orchestrations: 'on', dailyAt: '0 0 5 * * *' }

@description('Where people reach the app, without a trailing slash. Empty: the address that Azure gives it.')
param baseUrl string = ''

@description('How people sign in. Without an authority nobody can; function keys only.')
param signIn signInSettings = { authority: '', clientId: '', roles: [] }

@description('Copies of the data: in one data centre (LRS), in three of one region (ZRS), or in a second region as well (GZRS).')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GZRS'])
param redundancy string = 'Standard_ZRS'

@description('Days that logs and traces are kept.')
@minValue(30)
@maxValue(730)
param logDays int = 30

// Names are known before anything exists, so that what-if can say what a deployment would change.
var suffix = uniqueString(resourceGroup().id, stage)
var appName = 'wiedervorlage-${stage}-${suffix}'
var storageName = 'wv${suffix}'
var vaultName = 'wv-${suffix}'

module identity 'modules/identity.bicep' = {
  params: { name: appName, location: location }
}

module storage 'modules/storage.bicep' = {
  params: { name: storageName, location: location, redundancy: redundancy }
}

module vault 'modules/vault.bicep' = {
  params: { name: vaultName, location: location }
}

module monitoring 'modules/monitoring.bicep' = {
  params: { name: appName, location: location, days: logDays }
}

module roles 'modules/roles.bicep' = {
  params: { identityName: appName, storageName: storageName, vaultName: vaultName, insightsName: appName }
  dependsOn: [identity, storage, vault, monitoring]
}

module app 'modules/app.bicep' = {
  params: { name: appName, location: location, identityId: identity.outputs.id, packages: storage.outputs.packages }
}

module settings 'modules/settings.bicep' = {
  params: {
    appName: appName
    stage: stage
    baseUrl: empty(baseUrl) ? 'https://${app.outputs.hostName}' : baseUrl
    mail: mail
    behave: behave
    signIn: signIn
    identityClientId: identity.outputs.clientId
    storageName: storageName
    vaultUri: vault.outputs.uri
    insightsConnection: monitoring.outputs.connection
  }
  // Without its roles the app would start, fail to read its keys, and keep the failure until the next start.
  dependsOn: [roles]
}

output appName string = appName
output vaultName string = vaultName
output address string = empty(baseUrl) ? 'https://${app.outputs.hostName}' : baseUrl
